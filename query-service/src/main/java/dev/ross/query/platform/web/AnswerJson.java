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

/** Serializes answers as JSON: absent values are left out, and local times are written to the minute. */
@Component
public class AnswerJson {
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

    /** The same as a tree, before it is written. */
    public JsonNode tree(Object answer) {
        return mapper.valueToTree(answer);
    }

    /** The time of a walk-in has seconds, which are of no use. */
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
