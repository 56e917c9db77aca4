package dev.ross.contracts.menu;

/** Which edition of a menu a change is made to. */
public enum MenuEdition {
    /** The menu that guests see. */
    PUBLISHED,
    /** Changes that are collected, and published all at once. */
    DRAFT
}
