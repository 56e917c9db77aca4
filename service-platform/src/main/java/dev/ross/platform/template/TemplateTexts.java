package dev.ross.platform.template;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Resolves the keys in templates to the texts of the reader's language. */
final class TemplateTexts extends AbstractMessageResolver {
    /** The variable of a template that has its name. */
    static final String TEMPLATE = "template";

    /** The variable of a template that has the texts. */
    static final String TEXTS = "texts";

    @Override
    public String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] values) {
        var template = String.valueOf(context.getVariable(TEMPLATE));
        var texts = (LocalizedTexts) context.getVariable(TEXTS);
        return texts.text(template, key, values == null ? new Object[0] : values);
    }

    @Override
    public @Nullable String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] values) {
        return null;
    }
}
