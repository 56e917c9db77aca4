package dev.ross.query.broken.two;

/** Known by a screen it has nothing to do with. */
public class Neighbour {
    public String name() {
        return "two";
    }
}
