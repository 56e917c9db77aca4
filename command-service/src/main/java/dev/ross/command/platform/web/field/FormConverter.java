package dev.ross.command.platform.web.field;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a form as if its fields were those of a JSON object, so that both are checked alike: digits are a number, other
 * values are text.
 */
public final class FormConverter extends AbstractHttpMessageConverter<FormRequest> {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final JsonMapper json;

    /**
     * @param json which is strict about requests
     */
    public FormConverter(JsonMapper json) {
        super(MediaType.APPLICATION_FORM_URLENCODED);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return FormRequest.class.isAssignableFrom(type);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected FormRequest readInternal(Class<? extends FormRequest> type, HttpInputMessage input) throws IOException {
        var object = json.createObjectNode();
        for (var field : FormFields.of(input.getBody().readAllBytes()).entrySet()) {
            var value = field.getValue()[0];
            if (field.getValue().length > 1) throw new HttpMessageNotReadableException("a field is there twice", input);
            if (NUMBER.matcher(value).matches()) object.put(field.getKey(), Integer.parseInt(value));
            else object.put(field.getKey(), value);
        }
        try {
            return json.readValue(object.toString(), type);
        } catch (JacksonException fault) {
            throw new HttpMessageNotReadableException("not what it must be", fault, input);
        }
    }

    @Override
    protected void writeInternal(FormRequest request, HttpOutputMessage output) {
        throw new UnsupportedOperationException("forms are only read");
    }
}
