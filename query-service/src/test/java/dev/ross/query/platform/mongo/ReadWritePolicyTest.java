package dev.ross.query.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadWritePolicyTest {
    @Test
    void viewsAndTokensAreWrittenToAMajorityAndReadFromThePrimary() {
        var uri = "mongodb://127.0.0.1:1/ross";
        try (var client = MongoClients.create(uri)) {
            var tokens = new QueryDatabase()
                    .queryDatabase(client, new ViewProperties("ross"), uri)
                    .getCollection("tokens");
            assertThat(tokens.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
            assertThat(tokens.getReadPreference()).isEqualTo(ReadPreference.primary());
            assertThat(tokens.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w=1",
                "w=0",
                "w=2",
                "journal=false",
                "readPreference=secondaryPreferred",
                "readPreference=nearest",
                "readConcernLevel=local"
            })
    void anAddressThatAsksForLessIsRefusedAndItsPasswordNotTold(String option) {
        assertThatThrownBy(() -> ReadWritePolicy.check("mongodb://ross:secret@mongo.example/ross?" + option))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(option.substring(0, option.indexOf('=')))
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?w=majority", "?journal=true&readPreference=primary", "?readConcernLevel=majority"})
    void anAddressThatAsksForNoLessIsTaken(String options) {
        ReadWritePolicy.check("mongodb://mongo.example/ross" + options);
    }
}
