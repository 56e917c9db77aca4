package dev.ross.query.platform.mongo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class KeptDocumentsTest {
    private final KeptDocuments kept = new KeptDocuments(1000);

    @Test
    void whatWasWrittenIsKept() {
        var document = at(1);
        kept.written(document, 100);
        assertThat(kept.<String>find("book", "a")).isEqualTo(document);
        assertThat(kept.<String>find("book", "b")).isNull();
        assertThat(kept.<String>find("plan", "a")).isNull();
    }

    @Test
    void whatWasReadIsKeptUnlessItWasWrittenMeanwhile() {
        var reading = kept.reading("book", "a");
        kept.read(at(1), 100, reading);
        assertThat(kept.<String>find("book", "a")).isEqualTo(at(1));

        var overtaken = kept.reading("book", "a");
        kept.written(at(2), 100);
        kept.read(at(1), 100, overtaken);
        assertThat(kept.<String>find("book", "a")).isEqualTo(at(2));
    }

    @Test
    void whatWasReadBeforeItWasForgottenIsNotKept() {
        var one = kept.reading("book", "a");
        kept.forget("book", "a");
        kept.read(at(1), 100, one);
        assertThat(kept.<String>find("book", "a")).isNull();

        var all = kept.reading("book", "a");
        kept.forget("book");
        kept.read(at(1), 100, all);
        assertThat(kept.<String>find("book", "a")).isNull();
    }

    @Test
    void aViewIsForgottenWithAllItsDocumentsAndNoOthers() {
        kept.written(at(1), 100);
        kept.written(new ViewDocument<>("plan", "a", SeenEvents.NOTHING, "shown"), 100);
        kept.forget("book");
        assertThat(kept.<String>find("book", "a")).isNull();
        assertThat(kept.<String>find("plan", "a")).isNotNull();
    }

    private static ViewDocument<String> at(long position) {
        var write = new ObjectId("0123456789abcdef01234567");
        return new ViewDocument<>("book", "a", new SeenEvents(position, List.of()), "shown", write, false);
    }
}
