package org.televisit.web.fhir;

import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Some of what was searched for.
 *
 * @param next where the following page begins; null at the end
 */
record SearchPage(List<? extends Resource> found, String next) {

    static SearchPage whole(List<? extends Resource> found) {
        return new SearchPage(found, null);
    }

    /** As the other, of what has its shape already. */
    static SearchPage of(List<? extends Resource> all, SearchWish wish) {
        return of(all, Resource::getIdPart, Function.identity(), wish);
    }

    /**
     * A part of what is at hand as a whole, in a fixed order: a page begins after a resource, named by its id.
     *
     * @param id as FHIR has it
     * @param shape of those on the page alone
     * @throws BusinessException NOT_FOUND when that is not there any more
     */
    static <T> SearchPage of(
            List<T> all,
            Function<? super T, String> id,
            Function<? super T, ? extends Resource> shape,
            SearchWish wish) {
        List<T> left = all;
        if (wish.after() != null) {
            List<String> ids = all.stream().map(id).toList();
            if (!ids.contains(wish.after())) {
                throw new BusinessException(Category.NOT_FOUND, "not-found");
            }
            left = all.subList(ids.indexOf(wish.after()) + 1, all.size());
        }
        boolean more = left.size() > wish.count();
        List<T> page = more ? left.subList(0, wish.count()) : left;
        return new SearchPage(page.stream().map(shape).toList(), more ? id.apply(page.get(page.size() - 1)) : null);
    }
}
