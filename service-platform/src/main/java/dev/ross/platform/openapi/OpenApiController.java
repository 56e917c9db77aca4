package dev.ross.platform.openapi;

import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the OpenAPI document of the services in this process. It is read when it is first asked for, and is the same
 * for every caller.
 */
@RestController
class OpenApiController {
    static final String ADDRESS = "/openapi.json";

    private final List<OpenApiDocument> documents;
    private volatile byte @Nullable [] bytes;

    OpenApiController(List<OpenApiDocument> documents) {
        this.documents = documents;
    }

    @GetMapping(ADDRESS)
    @AllowedFor(CallerKind.ANYONE)
    ResponseEntity<byte[]> document() {
        var content = content();
        return ResponseEntity.ok()
                .eTag("W/\"" + UUID.nameUUIDFromBytes(content) + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(content);
    }

    private byte[] content() {
        var known = bytes;
        if (known != null) return known;
        var all = documents.stream().map(OpenApiDocument::json).toList();
        var made = JsonMapper.shared().writeValueAsBytes(MergedDocument.of(all));
        bytes = made;
        return made;
    }
}
