package dev.ross.standalone.start;

/** Where {@code java -jar} begins. It names the rest without touching it, which an old Java could not read. */
public final class Start {
    private static final int OLDEST = 21;
    private static final String REST = "dev.ross.standalone.Ross";

    private Start() {}

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
