package dev.ross.standalone.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the reference page and the three files that it consists of; two of them are Swagger UI's, from its WebJar. */
@RestController
class ReferenceController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType STYLE = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final Map<String, MediaType> FILES =
            Map.of("swagger-ui.css", STYLE, "swagger-ui-bundle.js", SCRIPT, "reference.js", SCRIPT);

    @GetMapping("/reference")
    ResponseEntity<Resource> page() {
        return answer(new ClassPathResource("reference/reference.html"), HTML);
    }

    @GetMapping("/reference/{file}")
    ResponseEntity<Resource> file(@PathVariable String file) throws IOException {
        var type = FILES.get(file);
        if (type == null) return ResponseEntity.notFound().build();
        return answer(
                file.startsWith("swagger-ui") ? ofSwaggerUi(file) : new ClassPathResource("reference/" + file), type);
    }

    private static ResponseEntity<Resource> answer(Resource file, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .contentType(type)
                .body(file);
    }

    /** The folder of a WebJar bears its version. */
    private static Resource ofSwaggerUi(String file) throws IOException {
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + file);
        return found[0];
    }
}
