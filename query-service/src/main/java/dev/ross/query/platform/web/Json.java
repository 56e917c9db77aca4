package dev.ross.query.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How answers are written: what is absent is left out. */
@Component
public class Json {
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    public byte[] bytes(Object answer) {
        return mapper.writeValueAsBytes(answer);
    }
}
