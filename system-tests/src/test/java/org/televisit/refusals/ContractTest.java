package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.product.Answer;

/** What compares answers with their description sees each way in which one can differ. */
class ContractTest {

    private static final Contract CONTRACT = new Contract(JsonParser.parseString(
                    """
            {"paths":{"/thing":{"get":{"responses":{"200":{"content":{"application/json":{"schema":
              {"$ref":"#/components/schemas/Thing"}}}}}}}},
             "components":{"schemas":{"Thing":{"type":"object","required":["stars","day"],"properties":{
               "stars":{"type":"integer","minimum":1,"maximum":5},
               "share":{"type":"number","maximum":1},
               "day":{"type":"string","format":"date"},
               "at":{"type":"string","format":"time"},
               "code":{"type":"string","pattern":"^[A-Z]+$","maxLength":4},
               "kind":{"type":"string","enum":["ONE","TWO"]},
               "list":{"type":"array","items":{"type":"boolean"}}}}}}}""")
            .getAsJsonObject());

    private static List<String> breaches(String body) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
        return CONTRACT.breaches("GET thing", new Answer(200, headers, body));
    }

    @Test
    void an_answer_as_described_is_one() {
        assertThat(breaches("{\"stars\":5,\"day\":\"2027-03-04\"}")).isEmpty();
        assertThat(breaches("{\"stars\":1,\"day\":\"2027-03-04\",\"share\":0.5,\"at\":\"09:30\",\"code\":\"AB\","
                        + "\"kind\":\"TWO\",\"list\":[true]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\":\"2027-03-04\"}",
                "{\"stars\":5}",
                "{\"stars\":0,\"day\":\"2027-03-04\"}",
                "{\"stars\":6,\"day\":\"2027-03-04\"}",
                "{\"stars\":\"5\",\"day\":\"2027-03-04\"}",
                "{\"stars\":2.5,\"day\":\"2027-03-04\"}",
                "{\"stars\":5,\"day\":\"4 March\"}",
                "{\"stars\":5,\"day\":\"2027-03-04\",\"share\":1.5}",
                "{\"stars\":5,\"day\":\"2027-03-04\",\"at\":\"noon\"}",
                "{\"stars\":5,\"day\":\"2027-03-04\",\"code\":\"ab\"}",
                "{\"stars\":5,\"day\":\"2027-03-04\",\"code\":\"ABCDE\"}",
                "{\"stars\":5,\"day\":\"2027-03-04\",\"kind\":\"THREE\"}",
                "{\"stars\":5,\"day\":\"2027-03-04\",\"list\":[1]}",
                "{\"stars\":5,\"day\":\"2027-03-04\",\"more\":1}"
            })
    void one_that_differs_in_anything_is_told_of(String body) {
        assertThat(breaches(body)).hasSize(1);
    }
}
