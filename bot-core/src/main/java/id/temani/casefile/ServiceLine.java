package id.temani.casefile;

/** The three services of which IBM consists (BNNP DKI Jakarta, 22 March 2021). */
public enum ServiceLine {
    /** <i>Skrining Intervensi Lapangan</i>: reached and advised where people are. */
    SIL,
    /** <i>Pemulihan Berbasis Masyarakat</i>: accompanied for about three months. */
    PBM,
    /** <i>Bina lanjut</i>: after treatment, by whichever door. */
    AFTERCARE
}
