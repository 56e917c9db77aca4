package dev.ross.platform.template;

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

/**
 * Finds the texts of a folder of templates by language. Each language is a file; English is used for readers of any
 * other.
 */
public final class TextLanguages {
    /** The most letters of a list of languages that are read. */
    private static final int LONGEST = 500;

    private final Map<Locale, LocalizedTexts> texts = new LinkedHashMap<>();
    private final LocalizedTexts english;

    /**
     * @param folder on the class path, with a file {@code texts.properties} in English and one more for each other language
     */
    public TextLanguages(String folder) {
        var files = new PathMatchingResourcePatternResolver(TextLanguages.class.getClassLoader());
        try {
            for (var file : files.getResources("classpath:/" + folder + "/texts*.properties")) {
                var language = languageOf(String.valueOf(file.getFilename()));
                texts.put(language, new LocalizedTexts(language, read(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        english = Objects.requireNonNull(texts.get(Locale.ENGLISH));
    }

    /**
     * The texts in the first of the reader's languages that there is.
     *
     * @param languages tags of BCP 47, or a list of them with weights as in {@code Accept-Language}; unreadable or unknown
     *     ones mean English
     */
    public LocalizedTexts of(@Nullable String languages) {
        if (languages == null || languages.length() > LONGEST) return english;
        try {
            return of(Locale.lookup(LanguageRange.parse(languages), texts.keySet()));
        } catch (IllegalArgumentException unreadable) {
            return english;
        }
    }

    private LocalizedTexts of(@Nullable Locale language) {
        var found = texts.get(language);
        return found == null ? english : found;
    }

    /** All languages, by tag. */
    public List<Locale> all() {
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
