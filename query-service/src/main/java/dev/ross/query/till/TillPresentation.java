package dev.ross.query.till;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.security.Audience;
import org.jspecify.annotations.Nullable;

/** Presents a till to staff of the restaurant. */
record TillPresentation(Audience audience) implements Presentation<TillState, TillView> {
    @Override
    public @Nullable TillView show(TillState till) {
        var currency = till.currency();
        return currency == null ? null : TillView.of(till, currency, audience);
    }
}
