package dev.ross.query.platform.mongo.document;

import static dev.ross.query.platform.mongo.document.DriverEncoding.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class DocumentFormTest {
    @Test
    void everyKindOfMemberIsWrittenAsTheDriverEncodesItAndReadAsItWas() {
        DriverEncoding.isWrittenAndReadAgain(EveryKind.class, EveryKind.SAMPLE);
    }

    @Test
    void aNumberIsReadIntoAnyTypeThatHoldsIt() {
        assertThat(read(WideNumber.class, written(new NarrowNumber(7)))).isEqualTo(new WideNumber(7));
        assertThat(read(NarrowNumber.class, written(new WideNumber(7)))).isEqualTo(new NarrowNumber(7));
        assertThatThrownBy(() -> read(NarrowNumber.class, written(new WideNumber(1L << 40))))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void fieldsThatAVersionDoesNotKnowArePassedOver() {
        assertThat(read(TextAlone.class, written(EveryKind.SAMPLE))).isEqualTo(new TextAlone(EveryKind.SAMPLE.text()));
    }

    @Test
    void gapsAndLateEventsLieThereOnlyWhereThereAreAny() {
        var settled = new DocumentForm<>("view", NarrowNumber.class)
                .write(new ViewDocument<>("view", "key", new SeenEvents(5, List.of()), new NarrowNumber(7)));
        assertThat(settled.bytes().keySet()).containsExactly("_id", "position", "write", "content");
    }

    @Test
    void aDocumentWithoutContentShowsWhatIsShownWhereNothingLies() {
        var form = new DocumentForm<>("view", NarrowNumber.class);
        var held = new Document("_id", "key").append("position", -1L).append("deadLetter", true);
        var shown = new ViewDocument<>("view", "key", SeenEvents.NOTHING, new NarrowNumber(0), null, true);
        assertThat(form.read(DriverEncoding.of(held), () -> new NarrowNumber(0)))
                .isEqualTo(shown);
        held.append("content", null);
        assertThat(form.read(DriverEncoding.of(held), () -> new NarrowNumber(0)))
                .isEqualTo(shown);
    }

    @Test
    void whatIsNoDocumentOfTheViewIsRefused() {
        var document = new Document("_id", "key").append("position", 0L);
        var broken = List.of(
                new Document("_id", "key"),
                new Document("_id", "key").append("position", "first"),
                new Document(document).append("gaps", List.of("none")),
                new Document(document).append("content", "text"),
                new Document(document).append("content", new Document("number", "seven")),
                new Document(document).append("content", new Document("number", List.of(7))),
                new Document(document).append("content", new Document("number", new ObjectId())));
        assertThat(broken)
                .allSatisfy(one -> assertThatThrownBy(() -> read(NarrowNumber.class, DriverEncoding.of(one)))
                        .isInstanceOfAny(BSONException.class, JacksonException.class));
    }

    @Test
    void whatBsonHasNoTypeForIsNotWritten() {
        assertThatThrownBy(() -> written(new WithoutType(BigInteger.TEN, null)))
                .hasRootCauseInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> written(new WithoutType(null, new byte[1])))
                .hasRootCauseInstanceOf(UnsupportedOperationException.class);
    }

    @SuppressWarnings("unchecked") // an object is of its own class
    private static <V> RawBsonDocument written(V content) {
        return new DocumentForm<>("view", (Class<V>) content.getClass())
                .write(stored(content))
                .bytes();
    }

    private static <V> V read(Class<V> type, RawBsonDocument document) {
        return new DocumentForm<>("view", type)
                .read(document, () -> {
                    throw new AssertionError("nothing was read");
                })
                .content();
    }

    record NarrowNumber(int number) {}

    record WideNumber(long number) {}

    record TextAlone(String text) {}

    record WithoutType(@Nullable BigInteger number, byte @Nullable [] bytes) {}
}
