package dev.ross.contracts.value;

/** The purposes, beyond what their visits need, for which guests may consent to be written to. The names are stored. */
public enum ConsentPurpose {
    /** To receive news from restaurants. */
    NEWS,
    /** To be asked for feedback after a visit. */
    FEEDBACK
}
