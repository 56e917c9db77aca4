package dev.ross.query.notification.ledger;

/** How many messages were ever asked for: the number of the next one. */
record LedgerSize(int messages) {
    static LedgerSize none(String restaurant) {
        return new LedgerSize(0);
    }

    LedgerSize oneMore() {
        return new LedgerSize(messages + 1);
    }
}
