package id.temani.referral;

/** Why a facility cannot; chosen from this list, so that nobody writes about a person. */
public enum Rejection {
    FULL,
    /** Another kind of service fits better. */
    OTHER_SERVICE,
    /** Not responsible for that area. */
    OTHER_AREA,
    /** Nobody came. */
    NOT_COME
}
