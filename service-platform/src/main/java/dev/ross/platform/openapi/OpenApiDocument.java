package dev.ross.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The checked-in OpenAPI document of one service, as a bean of that service.
 *
 * @param service whose file it is
 */
public record OpenApiDocument(String service) {
    ObjectNode json() {
        try (var file = new ClassPathResource("openapi/" + service + ".json").getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
