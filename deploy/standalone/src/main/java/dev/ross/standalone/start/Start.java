package dev.ross.standalone.start;

/** Where {@code java -jar} begins. It names the rest without touching it, which an old Java could not read. */
public final class Start {
    private static final int OLDEST = 21;
    private static final String REST = "dev.ross.standalone.Ross";
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST_CARRIERS = 16;

    private Start() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int java = Runtime.version().feature();
        if (java < OLDEST) {
            System.err.println(tooOld(java));
            System.exit(1);
        }
        provideCarriers();
        Class.forName(REST).getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /**
     * A virtual thread that waits for a lock while it loads a class keeps its carrier. With two processors two such threads
     * left no carrier to the third, which held the lock of the jar, and a start never ended.
     */
    static void provideCarriers() {
        if (System.getProperty(CARRIERS) == null && Runtime.getRuntime().availableProcessors() < FEWEST_CARRIERS)
            System.setProperty(CARRIERS, String.valueOf(FEWEST_CARRIERS));
    }

    static String tooOld(int java) {
        return "ROSS needs Java " + OLDEST + " or newer and this is Java " + java
                + ": start it by deploy/run, which finds one, or by the java of a newer JDK.";
    }
}
