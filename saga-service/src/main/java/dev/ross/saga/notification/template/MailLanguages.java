package dev.ross.saga.notification.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds the texts of mails by language. Each language is a file; English is used for readers of any other. */
@Component
final class MailLanguages {
    private static final String FILES = "classpath:/mail/texts*.properties";

    private final Map<Locale, MailTexts> texts = new LinkedHashMap<>();
    private final MailTexts english;

    MailLanguages() {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver(MailLanguages.class.getClassLoader()).getResources(FILES)) {
                var language = languageOf(String.valueOf(file.getFilename()));
                texts.put(language, new MailTexts(language, read(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        english = Objects.requireNonNull(texts.get(Locale.ENGLISH));
    }

    /**
     * The texts for a reader of this language.
     *
     * @param tag BCP 47; unreadable or unknown ones mean English
     */
    MailTexts of(@Nullable String tag) {
        if (tag == null) return english;
        try {
            return of(Locale.lookup(List.of(new LanguageRange(tag)), texts.keySet()));
        } catch (IllegalArgumentException unreadable) {
            return english;
        }
    }

    private MailTexts of(@Nullable Locale language) {
        var found = texts.get(language);
        return found == null ? english : found;
    }

    /** All languages, by tag. */
    List<Locale> all() {
        return texts.keySet().stream()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .toList();
    }

    private static Locale languageOf(String file) {
        var name = file.replace(".properties", "");
        return name.contains("_") ? Locale.forLanguageTag(name.substring(name.indexOf('_') + 1)) : Locale.ENGLISH;
    }

    private static Map<String, String> read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> patterns = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }
}
