package org.televisit.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The zones one can choose from: all with a place in their name, by region, and the world's. */
@Named
@ApplicationScoped
public class Zones {

    private static final List<String> REGIONS = List.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    /** For a list of choices. */
    public List<SelectItem> getItems() {
        Map<String, List<SelectItem>> byRegion = new LinkedHashMap<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            int slash = id.indexOf('/');
            if (slash > 0 && REGIONS.contains(id.substring(0, slash))) {
                byRegion.computeIfAbsent(id.substring(0, slash), region -> new ArrayList<>())
                        .add(new SelectItem(id, id.substring(slash + 1).replace('_', ' ')));
            }
        }
        List<SelectItem> groups = new ArrayList<>();
        byRegion.forEach((region, items) ->
                groups.add(new SelectItemGroup(region, null, false, items.toArray(SelectItem[]::new))));
        return groups;
    }

    /** As {@link #getItems}, and UTC before them. */
    public List<SelectItem> getAll() {
        List<SelectItem> all = new ArrayList<>();
        all.add(new SelectItem("UTC", "UTC"));
        all.addAll(getItems());
        return all;
    }
}
