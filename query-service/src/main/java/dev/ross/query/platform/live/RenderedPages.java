package dev.ross.query.platform.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.query.platform.web.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages that were rendered within this second, for callers who ask for the same meanwhile: with an equal lens, while the
 * documents are those it was rendered from. What it keeps is bounded by the bytes of the pages; of more than that, those
 * that were used least are dropped.
 */
@Component
class RenderedPages {
    private static final long MOST_BYTES = 8 << 20;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Json json;
    private final Clock clock;
    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .expireAfterWrite(KEPT)
            .<Key, Kept>weigher((key, kept) -> kept.page().bytes().length)
            .build();

    RenderedPages(Json json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Null where there is nothing for this caller to see. */
    <S> @Nullable RenderedPage of(Screen<S> screen, S state) {
        if (!screen.lens().watchable()) return rendered(screen, state);
        var key = new Key(screen.source(), screen.lens(), clock.instant().getEpochSecond());
        var kept = pages.getIfPresent(key);
        if (kept != null && isSame(kept.state(), state)) return kept.page();
        var page = rendered(screen, state);
        if (page != null) pages.put(key, new Kept(state, page));
        return page;
    }

    private <S> @Nullable RenderedPage rendered(Screen<S> screen, S state) {
        var answer = screen.lens().show(state);
        return answer == null ? null : RenderedPage.of(answer, json);
    }

    /** Whether it is made of the very same documents: comparing what they hold could cost as much as rendering them. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> some && other instanceof List<?> others) return areSame(some, others);
        if (one instanceof Together<?, ?> some && other instanceof Together<?, ?> others)
            return isSame(some.index(), others.index()) && areSame(some.linked(), others.linked());
        return one == other;
    }

    private static boolean areSame(List<?> some, List<?> others) {
        if (some.size() != others.size()) return false;
        for (int i = 0; i < some.size(); i++) if (!isSame(some.get(i), others.get(i))) return false;
        return true;
    }

    /** What is looked at, how, and when: a lens that follows the clock shows another second another state. */
    private record Key(Source<?> source, Lens<?> lens, long second) {}

    private record Kept(Object state, RenderedPage page) {}
}
