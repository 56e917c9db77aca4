package dev.ross.query.platform.live.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.StateSource;
import dev.ross.query.platform.web.AnswerJson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Caches pages for a second, for callers who ask for the same meanwhile: with an equal presentation, while the
 * documents are those it was rendered from. The bytes of the pages bound the cache: those used least are dropped first.
 */
@Component
class RenderedPages {
    private static final long MOST_BYTES = 8 << 20;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final AnswerJson json;
    private final Clock clock;
    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .expireAfterWrite(KEPT)
            .<Key, Kept>weigher((key, kept) -> kept.page().bytes().length)
            .build();

    RenderedPages(AnswerJson json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Returns null if there is nothing for this caller to see. */
    <S> @Nullable RenderedPage of(ScreenAnswer<S, ?> screen, S state, RequestedFormat format) {
        if (!screen.presentation().watchable()) return rendered(screen, state, format);
        var second = clock.instant().getEpochSecond();
        var key = new Key(screen.source(), screen.presentation(), format, second);
        var kept = pages.getIfPresent(key);
        if (kept != null && isSame(kept.state(), state)) return kept.page();
        var page = rendered(screen, state, format);
        if (page != null) pages.put(key, new Kept(state, page));
        return page;
    }

    private <S> @Nullable RenderedPage rendered(ScreenAnswer<S, ?> screen, S state, RequestedFormat format) {
        var answer = screen.presentation().show(state);
        return answer == null ? null : RenderedPage.of(answer, format, json);
    }

    /** Whether it is made of the very same documents: comparing their contents could cost as much as rendering them. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> some && other instanceof List<?> others) return areSame(some, others);
        if (one instanceof LinkedDocuments<?, ?> some && other instanceof LinkedDocuments<?, ?> others)
            return isSame(some.index(), others.index()) && areSame(some.linked(), others.linked());
        return one == other;
    }

    private static boolean areSame(List<?> some, List<?> others) {
        if (some.size() != others.size()) return false;
        for (int i = 0; i < some.size(); i++) if (!isSame(some.get(i), others.get(i))) return false;
        return true;
    }

    /** Source, presentation and time: a presentation that follows the clock shows another state in another second. */
    private record Key(StateSource<?> source, Presentation<?, ?> presentation, RequestedFormat format, long second) {}

    private record Kept(Object state, RenderedPage page) {}
}
