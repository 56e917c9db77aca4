package dev.ross.platform.template;

import java.util.HashMap;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the HTML templates of one folder, each in the language of its reader. Each template is read once. */
public final class HtmlTemplates {
    private final TextLanguages languages;
    private final TemplateEngine engine = new TemplateEngine();

    /**
     * @param folder on the class path, with the templates and their texts in each language
     */
    public HtmlTemplates(String folder) {
        this.languages = new TextLanguages(folder);
        var files = new ClassLoaderTemplateResolver(HtmlTemplates.class.getClassLoader());
        files.setPrefix(folder + "/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setTemplateMode(TemplateMode.HTML);
        engine.setDialect(new SpringStandardDialect());
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new TemplateTexts());
    }

    public TextLanguages languages() {
        return languages;
    }

    /**
     * Fills in a template.
     *
     * @param variables of the template, beside {@code language}, which is the tag of the texts' language
     */
    public String render(String template, LocalizedTexts texts, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put(TemplateTexts.TEMPLATE, template);
        all.put(TemplateTexts.TEXTS, texts);
        all.put("language", texts.language().toLanguageTag());
        return engine.process(template, new Context(texts.language(), all));
    }
}
