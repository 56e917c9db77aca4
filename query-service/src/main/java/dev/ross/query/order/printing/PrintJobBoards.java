package dev.ross.query.order.printing;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the boards of print jobs, keyed by restaurant. */
@Component
@DocumentBound("the last 500 print jobs of one restaurant, of about a kilobyte each")
class PrintJobBoards extends ViewStore<PrintJobBoard> {
    static final String NAME = "print-jobs";

    PrintJobBoards(ViewRegistry registry) {
        super(registry, NAME, PrintJobBoard.class, PrintJobBoard::empty);
    }
}
