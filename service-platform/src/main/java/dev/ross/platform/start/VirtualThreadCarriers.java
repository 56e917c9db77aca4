package dev.ross.platform.start;

/**
 * Ensures a minimum of carrier threads for virtual threads. A virtual thread that waits for a lock while it loads a
 * class pins its carrier. With two processors, and so two carriers, two such threads left none to a third, which held
 * the lock of the jar, and a start never ended.
 */
public final class VirtualThreadCarriers {
    private static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";
    private static final int MINIMUM = 16;

    private VirtualThreadCarriers() {}

    /**
     * The JDK reads the number once, when the first virtual thread starts: call this first. A number set explicitly is
     * kept.
     */
    public static void ensureMinimum() {
        if (System.getProperty(PROPERTY) == null && Runtime.getRuntime().availableProcessors() < MINIMUM)
            System.setProperty(PROPERTY, String.valueOf(MINIMUM));
    }
}
