package dev.ross.bench.load;

/** Prints the rows of the performance table. */
public final class TableRow {
    private TableRow() {}

    public static void head() {
        System.out.println("\n| what | clients | a second | of F | p50 ms | p99 ms | p99.9 ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    public static void of(String what, int clients, LoadResult load, double floor) {
        System.out.printf(
                "| %s | %d | %.0f | %.2f | %.1f | %.1f | %.1f |%n",
                what,
                clients,
                load.perSecond(),
                load.perSecond() / floor,
                load.millis(50),
                load.millis(99),
                load.millis(99.9));
    }

    public static void rate(String what, int clients, double perSecond, String beside) {
        System.out.printf("| %s | %d | %.0f | %s | | | |%n", what, clients, perSecond, beside);
    }

    public static void times(String what, int clients, LoadResult load) {
        System.out.printf(
                "| %s | %d | | | %.2f | %.2f | %.2f |%n",
                what, clients, load.millis(50), load.millis(99), load.millis(99.9));
    }
}
