package id.temani.flows.scrub;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Says which digits are somebody's phone number, after Google's libphonenumber. */
final class PhoneNumbers {

    private static final String REGION = "ID";

    /** E.164 allows 15; then the zeros with which people dial abroad. */
    private static final int LONGEST = 18;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    /**
     * @param digits as dialled in Indonesia, or with a country's code in front
     * @param plus whether a plus stands before them
     */
    boolean has(String digits, boolean plus) {
        if (digits.length() > LONGEST) {
            return false;
        }
        return plus || digits.startsWith("62") ? isValid("+" + digits) : isValid(digits);
    }

    private boolean isValid(String number) {
        try {
            return library.isValidNumber(library.parse(number, REGION));
        } catch (NumberParseException none) {
            return false;
        }
    }
}
