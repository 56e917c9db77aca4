package dev.ross.query.platform.live;

import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form a caller wants a screen. */
enum Wanted {
    PAGE,
    STREAM;

    static Wanted by(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) return PAGE;
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .filter(type -> isStream(type) || type.includes(MediaType.APPLICATION_JSON))
                    .findFirst()
                    .map(type -> isStream(type) ? STREAM : PAGE)
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_ACCEPTABLE));
        } catch (InvalidMediaTypeException malformed) {
            throw new Problem(ProblemCode.NOT_ACCEPTABLE);
        }
    }

    private static boolean isStream(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM);
    }
}
