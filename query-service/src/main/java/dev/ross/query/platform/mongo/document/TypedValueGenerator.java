package dev.ross.query.platform.mongo.document;

import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.Version;
import tools.jackson.core.base.GeneratorBase;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.JacksonFeatureSet;

/**
 * Jackson generator of a format that consists of typed values: it has no raw text, no bytes and no buffer, and writes
 * what Jackson has several forms of in one of them.
 */
abstract class TypedValueGenerator extends GeneratorBase {
    TypedValueGenerator(IOContext context) {
        super(ObjectWriteContext.empty(), context, StreamWriteFeature.collectDefaults());
    }

    @Override
    public JsonGenerator writeStartObject() {
        return writeStartObject(null);
    }

    @Override
    public JsonGenerator writeStartArray() {
        return writeStartArray(null);
    }

    @Override
    public JsonGenerator writePropertyId(long id) {
        return writeName(Long.toString(id));
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
    public JsonGenerator writeNumber(float number) {
        return writeNumber((double) number);
    }

    @Override
    public JsonGenerator writeNumber(String encoded) {
        return writeNumber(Double.parseDouble(encoded));
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
    public JacksonFeatureSet<StreamWriteCapability> streamWriteCapabilities() {
        return DEFAULT_WRITE_CAPABILITIES;
    }

    @Override
    public int streamWriteOutputBuffered() {
        return 0;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** What was written has been passed on. */
    @Override
    public void flush() {}

    /** The creator of the target closes it. */
    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}
}
