package dev.ross.query.till;

import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.staff.KnownStaff;
import dev.ross.query.platform.staff.StaffNames;
import org.jspecify.annotations.Nullable;

/** Presents a till, with the names of its servers, to staff of the restaurant. */
record TillPresentation(Audience audience) implements Presentation<LinkedDocuments<TillState, KnownStaff>, TillView> {
    @Override
    public @Nullable TillView show(LinkedDocuments<TillState, KnownStaff> linked) {
        var till = linked.index();
        var currency = till.currency();
        return currency == null ? null : TillView.of(till, StaffNames.of(linked.linked()), currency, audience);
    }
}
