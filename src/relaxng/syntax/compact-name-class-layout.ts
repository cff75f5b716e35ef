// Name classes as the compact syntax writes them.
import { commentsLayout, followingLayout, initialLayout, splitFollowing } from './compact-annotation-layout.ts';
import type { CompactWriting } from './compact-writing.ts';
import { align, group, joined, type Layout, line } from './layout.ts';
import type { NameClassNode } from './schema-tree.ts';

/** `whole`: between its keyword and `{`, or in parentheses; `part`: one of several. */
type Place = 'whole' | 'part';
export type NameOwner = 'element' | 'attribute';

const NO_ANNOTATIONS = { attributes: [], leading: [], trailing: [], before: [], following: [] };

export function nameClassLayout(writing: CompactWriting, node: NameClassNode, owner: NameOwner): Layout {
  return placed(writing, node, { owner, place: 'whole' });
}

type Placing = { readonly owner: NameOwner; readonly place: Place };

function placed(writing: CompactWriting, node: NameClassNode, { owner, place }: Placing): Layout {
  const { before, following, attributes, leading, trailing } = node.annotations ?? NO_ANNOTATIONS;
  const comments = commentsLayout([...before, ...trailing]);
  const hasComments = before.length + trailing.filter(({ kind }) => kind === 'comment').length > 0;
  const elements = trailing.filter((annotation) => annotation.kind === 'annotation-element');
  const initial = initialLayout(writing, { attributes, leading: [...leading, ...elements] }, line);
  const hasInitial = attributes.length + leading.length + elements.length > 0;
  const follow = followingLayout(writing, following);
  switch (node.kind) {
    case 'name': {
      const { head, rest } = splitFollowing(following);
      const documented = initialLayout(writing, { attributes, leading: head }, line);
      return group(comments, documented, nameLayout(writing, node, owner), followingLayout(writing, rest));
    }
    case 'nameChoice': {
      const isBare = !hasInitial && following.length === 0;
      const [only, second] = node.alternatives;
      if (only !== undefined && second === undefined && isBare) return [comments, placed(writing, only, { owner, place })];
      const body = alternativesLayout(writing, node.alternatives, owner);
      return isBare && !hasComments && place === 'whole' ? body : group(comments, initial, '(', align(body), ')', follow);
    }
    case 'anyName':
    case 'nsName': {
      const name = node.kind === 'anyName' ? '*' : `${writing.prefixes.prefixFor(node.namespace, node.prefix)}:*`;
      if (node.except === undefined) return group(comments, initial, name, follow);
      const body = [initial, name, ' - ', align(excludedLayout(writing, node.except, owner)), follow];
      return place === 'whole' ? group(comments, body) : group(comments, '(', align(body), ')');
    }
    default:
      return node satisfies never;
  }
}

/** After `-`, where nothing can follow it outside parentheses. */
function excludedLayout(writing: CompactWriting, node: NameClassNode, owner: NameOwner): Layout {
  const body = placed(writing, node, { owner, place: 'part' });
  return (node.annotations?.following ?? []).length === 0 ? body : ['(', align(body), ')'];
}

function alternativesLayout(writing: CompactWriting, alternatives: readonly NameClassNode[], owner: NameOwner): Layout {
  // One alternative in parentheses of its own would be another choice.
  const place: Place = 'part';
  return group(
    joined(
      alternatives.map((alternative) => placed(writing, alternative, { owner, place })),
      [line, '| '],
    ),
  );
}

function nameLayout({ prefixes }: CompactWriting, node: Extract<NameClassNode, { kind: 'name' }>, owner: NameOwner): Layout {
  const { namespace, localName, prefix } = node;
  const unprefixed = owner === 'element' ? prefixes.defaultNamespace : '';
  if (prefix === undefined && namespace === unprefixed) return localName;
  const chosen = prefixes.prefixFor(namespace, prefix);
  return `${chosen}:${localName}`;
}
