package dev.ross.bench;

/** Prints the rows of the performance table. */
final class TableRow {
    private TableRow() {}

    static void head() {
        System.out.println("\n| what | clients | a second | of F | p50 ms | p99 ms | p99.9 ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    static void of(String what, int clients, LoadResult load, double floor) {
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

    static void rate(String what, int clients, double perSecond, String beside) {
        System.out.printf("| %s | %d | %.0f | %s | | | |%n", what, clients, perSecond, beside);
    }

    static void times(String what, int clients, LoadResult load) {
        System.out.printf(
                "| %s | %d | | | %.2f | %.2f | %.2f |%n",
                what, clients, load.millis(50), load.millis(99), load.millis(99.9));
    }
}
