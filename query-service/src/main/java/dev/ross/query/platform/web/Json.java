package dev.ross.query.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How answers are written: what is absent is left out, and a time on the clock has no seconds unless it has some. */
@Component
public class Json {
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(LocalDateTime.class, ToStringSerializer.instance)
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
}
