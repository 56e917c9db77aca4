package dev.ross.query.broken.two;

/** A class of one screen that another screen uses. */
public class UsedByAnotherScreen {
    public String name() {
        return "two";
    }
}
