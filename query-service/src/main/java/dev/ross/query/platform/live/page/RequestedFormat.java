package dev.ross.query.platform.live.page;

import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The format in which a caller requests a screen. */
public enum RequestedFormat {
    PAGE(MediaType.APPLICATION_JSON),
    STREAM(MediaType.TEXT_EVENT_STREAM),
    /** Text as it is set on paper. */
    TEXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)),
    PDF(MediaType.APPLICATION_PDF);

    private static final List<RequestedFormat> OF_SCREENS = List.of(PAGE, STREAM);
    private static final List<RequestedFormat> OF_PAPER = List.of(PAGE, STREAM, TEXT, PDF);

    private final MediaType type;

    RequestedFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /**
     * @param onPaper whether the screen can also be had as text and as PDF
     */
    static RequestedFormat by(HttpServletRequest request, boolean onPaper) {
        return accepted(request)
                .flatMap(type -> (onPaper ? OF_PAPER : OF_SCREENS)
                        .stream().filter(format -> format.isAccepted(type)).limit(1))
                .findFirst()
                .orElseThrow(() -> onPaper ? Problem.notOnPaper() : new Problem(ProblemCode.NOT_ACCEPTABLE));
    }

    /** A stream is given only to those who name it: others would wait for its end. */
    private boolean isAccepted(MediaType accepted) {
        return this == STREAM ? accepted.equalsTypeAndSubtype(type) : accepted.includes(type);
    }

    /**
     * For answers that are no screens and cannot be streamed.
     *
     * @throws Problem if the caller does not accept JSON
     */
    public static void requirePage(HttpServletRequest request) {
        if (accepted(request).noneMatch(PAGE::isAccepted)) throw Problem.notAsPage();
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
}
