package id.temani.referral;

/** What a facility learns beyond alias, unit and kind of care: nothing, unless the resident adds it, each by itself. */
public enum Detail {
    /** The band of the latest assessment. */
    BAND,
    /** Points per scale of the latest assessment that has them, with its questionnaire. */
    POINTS,
    /** In the bands in which it was asked. */
    AGE,
    /** By whom they wish to be seen. */
    WISHES
}
