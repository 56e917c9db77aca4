package dev.ross.query.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ScreenTest {
    @Test
    void whoIsNoticedSharesAStreamWithAllWhoSeeTheSame() {
        var source = new Still();
        Lens<String> lens = state -> state;
        var one = new Screen<>(source, lens).noticing(new AtomicReference<Object>()::set);
        var other = new Screen<>(source, lens).noticing(new AtomicReference<Object>()::set);

        assertThat(one).isNotEqualTo(other);
        assertThat(one.unnoticed()).isEqualTo(other.unnoticed());
    }

    /** A source that never changes. */
    private record Still() implements Source<String> {
        @Override
        public String screen() {
            return "still";
        }

        @Override
        public Moment<String> read() {
            return new Moment<>("state", 0);
        }

        @Override
        public Feed<String> follow(Runnable changed) {
            throw new UnsupportedOperationException();
        }
    }
}
