package dev.ross.query.platform.mongo.document;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.base.ParserBase;
import tools.jackson.core.util.SimpleStreamReadContext;

/** Jackson parser of one BSON document, as {@link BsonGenerator} has written it. */
final class BsonParser extends ParserBase {
    private final BsonReader reader;
    private SimpleStreamReadContext context = SimpleStreamReadContext.createRootContext(null);
    private String text = "";

    /**
     * @param reader positioned before the document
     */
    BsonParser(BsonReader reader) {
        super(ObjectReadContext.empty(), BsonIoContext.create(), StreamReadFeature.collectDefaults());
        this.reader = reader;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        _numTypesValid = NR_UNKNOWN;
        if (_currToken == JsonToken.PROPERTY_NAME) return _updateToken(value());
        if (context.inRoot()) return context.hasCurrentIndex() ? _updateTokenToNull() : _updateToken(startObject());
        if (reader.readBsonType() == BsonType.END_OF_DOCUMENT) return _updateToken(end());
        if (context.inArray()) return _updateToken(value());
        context.setCurrentName(reader.readName());
        return _updateToken(JsonToken.PROPERTY_NAME);
    }

    private JsonToken value() {
        return switch (reader.getCurrentBsonType()) {
            case DOCUMENT -> startObject();
            case ARRAY -> startArray();
            case STRING -> {
                context.valueRead();
                text = reader.readString();
                yield JsonToken.VALUE_STRING;
            }
            case INT32 -> {
                context.valueRead();
                _numberInt = reader.readInt32();
                yield number(NR_INT, JsonToken.VALUE_NUMBER_INT);
            }
            case INT64 -> {
                context.valueRead();
                _numberLong = reader.readInt64();
                yield number(NR_LONG, JsonToken.VALUE_NUMBER_INT);
            }
            case DOUBLE -> {
                context.valueRead();
                _numberDouble = reader.readDouble();
                yield number(NR_DOUBLE, JsonToken.VALUE_NUMBER_FLOAT);
            }
            case DECIMAL128 -> {
                context.valueRead();
                _numberBigDecimal = reader.readDecimal128().bigDecimalValue();
                yield number(NR_BIGDECIMAL, JsonToken.VALUE_NUMBER_FLOAT);
            }
            case BOOLEAN -> {
                context.valueRead();
                yield reader.readBoolean() ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
            }
            case NULL -> {
                context.valueRead();
                reader.readNull();
                yield JsonToken.VALUE_NULL;
            }
            default -> _reportError("BSON of the type %s is not read", reader.getCurrentBsonType());
        };
    }

    private JsonToken startObject() {
        context.valueRead();
        context = context.createChildObjectContext(-1, -1);
        reader.readStartDocument();
        return JsonToken.START_OBJECT;
    }

    private JsonToken startArray() {
        context.valueRead();
        context = context.createChildArrayContext(-1, -1);
        reader.readStartArray();
        return JsonToken.START_ARRAY;
    }

    private JsonToken end() {
        var array = context.inArray();
        context = context.clearAndGetParent();
        if (array) reader.readEndArray();
        else reader.readEndDocument();
        return array ? JsonToken.END_ARRAY : JsonToken.END_OBJECT;
    }

    private JsonToken number(int type, JsonToken token) {
        _numTypesValid = type;
        return token;
    }

    @Override
    public @Nullable String currentName() {
        var startsValue = _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
        return (startsValue ? context.getParent() : context).currentName();
    }

    @Override
    public @Nullable String getString() {
        return switch (_currToken) {
            case null -> null;
            case PROPERTY_NAME -> context.currentName();
            case VALUE_STRING -> text;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> getNumberValue().toString();
            default -> _currToken.asString();
        };
    }

    @Override
    public char @Nullable [] getStringCharacters() {
        var string = getString();
        return string == null ? null : string.toCharArray();
    }

    @Override
    public int getStringLength() {
        var string = getString();
        return string == null ? 0 : string.length();
    }

    @Override
    public int getStringOffset() {
        return 0;
    }

    /** Numbers are read with their token: this is called only if the token is no number. */
    @Override
    protected void _parseNumericValue(int expected) {
        throw _constructNotNumericType(_currToken, expected);
    }

    @Override
    protected int _parseIntValue() {
        throw _constructNotNumericType(_currToken, NR_INT);
    }

    @Override
    public TokenStreamContext streamReadContext() {
        return context;
    }

    @Override
    public TokenStreamLocation currentTokenLocation() {
        return TokenStreamLocation.NA;
    }

    @Override
    public TokenStreamLocation currentLocation() {
        return TokenStreamLocation.NA;
    }

    @Override
    public Object streamReadInputSource() {
        return reader;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** The creator of the reader closes it. */
    @Override
    protected void _closeInput() {}
}
