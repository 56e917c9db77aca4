package dev.ross.standalone.start;

/** Entry point of {@code java -jar}. It names the main class without loading it, which an old Java could not read. */
public final class JarEntryPoint {
    private static final int OLDEST = 21;
    private static final String REST = "dev.ross.standalone.RossCommand";

    private JarEntryPoint() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int java = Runtime.version().feature();
        if (java < OLDEST) {
            System.err.println(tooOld(java));
            System.exit(1);
        }
        Class.forName(REST).getMethod("main", String[].class).invoke(null, (Object) args);
    }

    static String tooOld(int java) {
        return "ROSS needs Java " + OLDEST + " or newer and this is Java " + java
                + ": start it by deploy/run, which finds one, or by the java of a newer JDK.";
    }
}
