package dev.ross.query.platform.live.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Snapshot;
import dev.ross.query.platform.live.StateSource;
import dev.ross.query.platform.web.AnswerJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenderedPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T18:00:00Z");

    private final AtomicInteger rendered = new AtomicInteger();
    private final RenderedPages pages = pagesAt(NOW);

    @Test
    void theSameOfTheSameDocumentsIsRenderedOnce() {
        var document = new Document("free");
        var first = of(pages, screen("guest"), List.of(document));
        assertThat(of(pages, screen("guest"), List.of(document))).isSameAs(first);
        assertThat(text(first)).isEqualTo("\"guest sees free\"");
        assertThat(rendered).hasValue(1);
    }

    @Test
    void linkedDocumentsAreToldApartOneByOne() {
        var index = new Document("rules");
        var days = List.of(new Document("monday"), new Document("tuesday"));
        ScreenAnswer<LinkedDocuments<Document, Document>, Object> screen =
                new ScreenAnswer<>(new Unread<>(), new OfAll(rendered));
        var first = of(pages, screen, new LinkedDocuments<>(index, days));
        assertThat(of(pages, screen, new LinkedDocuments<>(index, List.copyOf(days))))
                .isSameAs(first);
        of(pages, screen, new LinkedDocuments<>(index, List.of(days.getFirst(), new Document("full"))));
        assertThat(rendered).hasValue(2);
    }

    @Test
    void aDocumentThatWasWrittenAnewIsRenderedAnewEvenIfItHoldsTheSame() {
        of(pages, screen("guest"), List.of(new Document("free")));
        assertThat(text(of(pages, screen("guest"), List.of(new Document("full")))))
                .isEqualTo("\"guest sees full\"");
        of(pages, screen("guest"), List.of(new Document("full")));
        assertThat(rendered).hasValue(3);
    }

    @Test
    void anotherPresentationSeesItsOwn() {
        var document = List.of(new Document("free"));
        of(pages, screen("guest"), document);
        assertThat(text(of(pages, screen("staff"), document))).isEqualTo("\"staff sees free\"");
    }

    @Test
    void anotherSecondIsRenderedAnew() {
        var document = List.of(new Document("free"));
        var clock = new SteppingClock();
        var atTimes = new RenderedPages(new AnswerJson(), clock);
        of(atTimes, screen("guest"), document);
        clock.now = NOW.plusSeconds(1);
        of(atTimes, screen("guest"), document);
        assertThat(rendered).hasValue(2);
    }

    @Test
    void aPresentationThatLooksBeyondItsDocumentsIsAskedEachTime() {
        var document = List.of(new Document("free"));
        var screen = new ScreenAnswer<>(new Unread<List<Document>>(), new Look("guest", false, rendered));
        of(pages, screen, document);
        of(pages, screen, document);
        assertThat(rendered).hasValue(2);
    }

    @Test
    void nothingToSeeIsNoPage() {
        assertThat(of(pages, screen("nobody"), List.of(new Document("free")))).isNull();
    }

    private ScreenAnswer<List<Document>, Object> screen(String who) {
        return new ScreenAnswer<>(new Unread<>(), new Look(who, true, rendered));
    }

    private static <S> @Nullable RenderedPage of(RenderedPages pages, ScreenAnswer<S, ?> screen, S state) {
        return pages.of(screen, state, RequestedFormat.PAGE);
    }

    private static RenderedPages pagesAt(Instant instant) {
        return new RenderedPages(new AnswerJson(), Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static @Nullable String text(@Nullable RenderedPage page) {
        return page == null ? null : new String(page.bytes(), StandardCharsets.UTF_8);
    }

    private record Document(String content) {}

    private record Look(String who, boolean watchable, AtomicInteger rendered)
            implements Presentation<List<Document>, Object> {
        @Override
        public @Nullable Object show(List<Document> documents) {
            rendered.incrementAndGet();
            return who.equals("nobody")
                    ? null
                    : who + " sees " + documents.getFirst().content();
        }
    }

    private record OfAll(AtomicInteger rendered) implements Presentation<LinkedDocuments<Document, Document>, Object> {
        @Override
        public Object show(LinkedDocuments<Document, Document> documents) {
            return rendered.incrementAndGet();
        }
    }

    /** A source whose states are given by the test. */
    private record Unread<S>() implements StateSource<S> {
        @Override
        public String screen() {
            return "documents";
        }

        @Override
        public Snapshot<S> read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Feed<S> follow(Runnable changed) {
            throw new UnsupportedOperationException();
        }
    }

    /** A clock that is set by the test. */
    private static final class SteppingClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
