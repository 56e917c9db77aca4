package dev.ross.query.platform.mongo;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.Version;
import tools.jackson.core.base.GeneratorBase;
import tools.jackson.core.util.JacksonFeatureSet;
import tools.jackson.core.util.SimpleStreamWriteContext;

/**
 * Jackson generator that writes one value of a BSON document. The types are those that the driver gives to a map of
 * such values: numbers as wide as they are in Java, {@link BigDecimal} as Decimal128. There are no bytes and no raw
 * text.
 */
final class BsonGenerator extends GeneratorBase {
    private final BsonWriter writer;
    private SimpleStreamWriteContext context = SimpleStreamWriteContext.createRootContext(null);

    /**
     * @param writer positioned where a value is expected; checks by itself that names and values alternate
     */
    BsonGenerator(BsonWriter writer) {
        super(ObjectWriteContext.empty(), BsonIoContext.create(), StreamWriteFeature.collectDefaults());
        this.writer = writer;
    }

    @Override
    public JsonGenerator writeStartObject() {
        return writeStartObject(null);
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
    public JsonGenerator writeStartArray() {
        return writeStartArray(null);
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
    public JsonGenerator writePropertyId(long id) {
        return writeName(Long.toString(id));
    }

    @Override
    public JsonGenerator writeString(String text) {
        context.writeValue();
        writer.writeString(text);
        return this;
    }

    @Override
    public JsonGenerator writeString(char[] text, int offset, int length) {
        return writeString(new String(text, offset, length));
    }

    @Override
    public JsonGenerator writeNumber(short number) {
        return writeNumber((int) number);
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
    public JsonGenerator writeNumber(float number) {
        return writeNumber((double) number);
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
    public JsonGenerator writeNumber(String encoded) {
        return writeNumber(Double.parseDouble(encoded));
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
    public JsonGenerator writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRawUTF8String(byte[] text, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeUTF8String(byte[] text, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRaw(String text) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRaw(String text, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRaw(char[] text, int offset, int length) {
        return _reportUnsupportedOperation();
    }

    @Override
    public JsonGenerator writeRaw(char character) {
        return _reportUnsupportedOperation();
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
    public JacksonFeatureSet<StreamWriteCapability> streamWriteCapabilities() {
        return DEFAULT_WRITE_CAPABILITIES;
    }

    @Override
    public Object streamWriteOutputTarget() {
        return writer;
    }

    @Override
    public int streamWriteOutputBuffered() {
        return 0;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** The writer has it already. */
    @Override
    public void flush() {}

    @Override
    protected void _verifyValueWrite(String type) {
        context.writeValue();
    }

    /** The creator of the writer closes it. */
    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}
}
