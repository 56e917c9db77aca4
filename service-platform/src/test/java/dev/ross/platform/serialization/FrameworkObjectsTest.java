package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.platform.personal.FixedKeyRing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that Axon itself stores or sends as our JSON: a processor whose token it cannot read stops for good. */
class FrameworkObjectsTest {

    private final Serializer json = StoredJson.serializer(new FixedKeyRing());

    static Stream<Object> objects() {
        var at = new GapAwareTrackingToken(42, List.of(39L, 41L));
        return Stream.of(
                at,
                new GlobalSequenceTrackingToken(7),
                ReplayToken.createReplayToken(at),
                ReplayToken.createReplayToken(at, GapAwareTrackingToken.newInstance(3, List.of()), "because"),
                ReplayToken.createReplayToken(at, null, 7),
                ReplayToken.createReplayToken(at, null, Map.of("why", "because")),
                new MergedTrackingToken(at, new GlobalSequenceTrackingToken(7)),
                new MultiSourceTrackingToken(Map.of("one", at)),
                new AggregateScopeDescriptor("Seating", "r1.s1"),
                new SagaScopeDescriptor("SeatingSaga", "s1"),
                MetaData.with("actor", "ada").and("position", 7),
                ResponseTypes.instanceOf(String.class),
                ResponseTypes.optionalInstanceOf(String.class),
                ResponseTypes.multipleInstancesOf(String.class));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void comeBackAsTheyWere(Object object) {
        assertThat((Object) json.deserialize(json.serialize(object, byte[].class)))
                .isEqualTo(object);
    }

    @Test
    void aResetKeepsItsContext() {
        var at = new GlobalSequenceTrackingToken(7);
        TrackingToken token =
                json.deserialize(json.serialize(ReplayToken.createReplayToken(at, null, "why"), byte[].class));
        assertThat(ReplayToken.replayContext(token, String.class)).contains("why");
    }

    @Test
    void noTokenCanNameAnyOtherClass() {
        var at = "{'@class':'org.axonframework.eventhandling.GlobalSequenceTrackingToken','globalIndex':7}";
        var stored = "{'tokenAtReset':" + at + ",'currentToken':null,"
                + "'resetContext':{'@class':'javax.naming.InitialContext'}}";
        var hostile = new SimpleSerializedObject<>(
                stored.replace('\'', '"'), String.class, ReplayToken.class.getName(), null);
        assertThatThrownBy(() -> json.deserialize(hostile)).hasStackTraceContaining("PolymorphicTypeValidator");
    }
}
