package dev.ross.standalone.launch;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Removes the XML and YAML message converters, which dependencies of the backends bring along: the services read and
 * write JSON only.
 */
@Configuration(proxyBeanMethods = false)
class JsonOnlyConverters implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> converters.removeIf(JsonOnlyConverters::speaksOther));
    }

    private static boolean speaksOther(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_XML)
                        || type.equalsTypeAndSubtype(MediaType.APPLICATION_YAML));
    }
}
