package dev.ross.query.platform.mongo.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.SimpleStreamWriteContext;

/**
 * Jackson generator that writes one value of a BSON document. The types are those that the driver gives to a map of
 * such values: numbers as wide as they are in Java, {@link BigDecimal} as Decimal128.
 */
final class BsonGenerator extends TypedValueGenerator {
    private final BsonWriter writer;
    private SimpleStreamWriteContext context = SimpleStreamWriteContext.createRootContext(null);

    /**
     * @param writer positioned where a value is expected; checks by itself that names and values alternate
     */
    BsonGenerator(BsonWriter writer) {
        super(BsonIoContext.create());
        this.writer = writer;
    }

    @Override
    public JsonGenerator writeStartObject(@Nullable Object value) {
        context.writeValue();
        context = context.createChildObjectContext(value);
        writer.writeStartDocument();
        return this;
    }

    @Override
    public JsonGenerator writeEndObject() {
        context = context.clearAndGetParent();
        writer.writeEndDocument();
        return this;
    }

    @Override
    public JsonGenerator writeStartArray(@Nullable Object value) {
        context.writeValue();
        context = context.createChildArrayContext(value);
        writer.writeStartArray();
        return this;
    }

    @Override
    public JsonGenerator writeEndArray() {
        context = context.clearAndGetParent();
        writer.writeEndArray();
        return this;
    }

    @Override
    public JsonGenerator writeName(String name) {
        context.writeName(name);
        writer.writeName(name);
        return this;
    }

    @Override
    public JsonGenerator writeString(String text) {
        context.writeValue();
        writer.writeString(text);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(int number) {
        context.writeValue();
        writer.writeInt32(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(long number) {
        context.writeValue();
        writer.writeInt64(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(double number) {
        context.writeValue();
        writer.writeDouble(number);
        return this;
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal number) {
        context.writeValue();
        writer.writeDecimal128(new Decimal128(number));
        return this;
    }

    /** BSON has no whole number beyond 64 bits. */
    @Override
    public JsonGenerator writeNumber(BigInteger number) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeBoolean(boolean value) {
        context.writeValue();
        writer.writeBoolean(value);
        return this;
    }

    @Override
    public JsonGenerator writeNull() {
        context.writeValue();
        writer.writeNull();
        return this;
    }

    @Override
    public TokenStreamContext streamWriteContext() {
        return context;
    }

    @Override
    public @Nullable Object currentValue() {
        return context.currentValue();
    }

    @Override
    public void assignCurrentValue(Object value) {
        context.assignCurrentValue(value);
    }

    @Override
    public Object streamWriteOutputTarget() {
        return writer;
    }

    @Override
    protected void _verifyValueWrite(String type) {
        context.writeValue();
    }
}
