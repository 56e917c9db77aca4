package dev.ross.query.platform.live.page;

import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The format in which a caller requests a screen. */
public enum RequestedFormat {
    PAGE,
    STREAM;

    static RequestedFormat by(HttpServletRequest request) {
        return accepted(request)
                .filter(type -> isStream(type) || isPage(type))
                .findFirst()
                .map(type -> isStream(type) ? STREAM : PAGE)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_ACCEPTABLE));
    }

    /**
     * For answers that are no screens and cannot be streamed.
     *
     * @throws Problem if the caller does not accept JSON
     */
    public static void requirePage(HttpServletRequest request) {
        if (accepted(request).noneMatch(RequestedFormat::isPage)) throw Problem.notAsPage();
    }

    /** The accepted types, the highest quality first; a type with the quality 0 is not accepted, nor one that cannot be read. */
    private static Stream<MediaType> accepted(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) return Stream.of(MediaType.APPLICATION_JSON);
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed());
        } catch (InvalidMediaTypeException malformed) {
            return Stream.of();
        }
    }

    private static boolean isPage(MediaType type) {
        return type.includes(MediaType.APPLICATION_JSON);
    }

    private static boolean isStream(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM);
    }
}
