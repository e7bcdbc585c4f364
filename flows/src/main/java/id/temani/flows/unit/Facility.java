package id.temani.flows.unit;

import id.temani.screening.Wording;
import java.util.Optional;

/**
 * A service a person can go to where no unit is: a community health centre, a clinic of BNN, an office of BNN.
 *
 * @param regency where it is; empty: there is one like it nearly everywhere
 * @param how what to do to get help there
 */
public record Facility(Wording name, Optional<String> regency, Wording how) {}
