package dev.ross.standalone;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parts speak XML and YAML and bring mappers for them along; the services neither read nor write any. */
@Configuration(proxyBeanMethods = false)
class OnlyJson implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> converters.removeIf(OnlyJson::speaksOther));
    }

    private static boolean speaksOther(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_XML)
                        || type.equalsTypeAndSubtype(MediaType.APPLICATION_YAML));
    }
}
