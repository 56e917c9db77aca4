package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.platform.personal.FixedKeyRing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoredJsonTest {

    private final JsonMapper json = StoredJson.mapper(new FixedKeyRing());

    enum Mood {
        FINE;

        @Override
        public String toString() {
            return "all is well";
        }
    }

    @Revision("3")
    record Happened(int count, Mood mood, @Nullable String note) {}

    record Times(
            Instant at,
            LocalDateTime starts,
            LocalDate date,
            LocalTime opens,
            Duration stay,
            ZoneId zone,
            ZonedDateTime zoned,
            DayOfWeek day) {}

    @Test
    void writesFieldsAndNamesOfEnums() {
        assertThat(json.<JsonNode>valueToTree(new Happened(1, Mood.FINE, null)))
                .isEqualTo(json.readTree("{\"count\":1,\"mood\":\"FINE\",\"note\":null}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'count':1,'mood':'FINE','note':null,'more':1}",
                "{'count':1,'mood':'FINE'}",
                "{'count':null,'mood':'FINE','note':null}",
                "{'count':'1','mood':'FINE','note':null}",
                "{'count':1.5,'mood':'FINE','note':null}",
                "{'count':1,'mood':0,'note':null}",
                "{'count':1,'mood':'SAD','note':null}",
                "{'count':1,'mood':'all is well','note':null}",
                "{'count':1,'mood':'FINE','note':7}",
                "{'count':1,'mood':'FINE','note':null} {}"
            })
    void takesNothingItDoesNotKnow(String stored) {
        assertThatThrownBy(() -> json.readValue(stored.replace('\'', '"'), Happened.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void writesTimesAsIsoText() {
        var vienna = ZoneId.of("Europe/Vienna");
        var starts = LocalDateTime.parse("2026-12-01T19:30");
        var times = new Times(
                Instant.parse("2026-12-01T18:30:00.123456Z"),
                starts,
                starts.toLocalDate(),
                starts.toLocalTime(),
                Duration.ofMinutes(90),
                vienna,
                starts.atZone(vienna),
                DayOfWeek.TUESDAY);
        JsonNode stored = json.valueToTree(times);
        assertThat(stored).allSatisfy(time -> assertThat(time.isString()).isTrue());
        assertThat(stored.get("at").stringValue()).isEqualTo("2026-12-01T18:30:00.123456Z");
        assertThat(stored.get("stay").stringValue()).isEqualTo("PT1H30M");
        assertThat(json.treeToValue(stored, Times.class)).isEqualTo(times);
    }

    @Test
    void keepsTheRevisionBesideTheType() {
        var serializer = StoredJson.serializer(new FixedKeyRing());
        var type = serializer
                .serialize(new Happened(1, Mood.FINE, "x"), byte[].class)
                .getType();
        assertThat(List.of(type.getName(), type.getRevision())).containsExactly(Happened.class.getName(), "3");
    }

    @Test
    void theSerializerIsAsStrictAsTheMapper() {
        var serializer = StoredJson.serializer(new FixedKeyRing());
        var stored = serializer.serialize(new Happened(1, Mood.FINE, "x"), String.class);
        var changed = new SimpleSerializedObject<>(
                stored.getData().replace("note", "remark"), String.class, stored.getType());
        assertThat((Object) serializer.deserialize(stored)).isEqualTo(new Happened(1, Mood.FINE, "x"));
        assertThatThrownBy(() -> serializer.deserialize(changed)).isInstanceOf(SerializationException.class);
    }
}
