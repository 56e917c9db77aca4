package dev.ross.query.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How answers are written: what is absent is left out, and times on the clock are told to the minute. */
@Component
public class Json {
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(LocalDateTime.class, new WallTimeSerializer())
                    .addSerializer(LocalTime.class, ToStringSerializer.instance))
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    public byte[] bytes(Object answer) {
        return mapper.writeValueAsBytes(answer);
    }

    /** The same, before it is written. */
    public JsonNode tree(Object answer) {
        return mapper.valueToTree(answer);
    }

    /** A party that walked in came within a minute, whose seconds are of use to nobody. */
    private static final class WallTimeSerializer extends StdScalarSerializer<LocalDateTime> {
        WallTimeSerializer() {
            super(LocalDateTime.class);
        }

        @Override
        public void serialize(LocalDateTime time, JsonGenerator json, SerializationContext context) {
            json.writeString(time.truncatedTo(ChronoUnit.MINUTES).toString());
        }
    }
}
