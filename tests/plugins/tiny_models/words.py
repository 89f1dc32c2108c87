"""Tokenizers whose words are letters: nothing has to be trained or fetched."""

import json

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def save_words(tokenizer, folder):
    """Save a byte-level tokenizer with the two files of older versions too, as the hub has it."""
    tokenizer.save_pretrained(folder)
    (folder / "vocab.json").write_text(json.dumps(tokenizer.get_vocab()), encoding="utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n", encoding="utf-8")


def clip_vocabulary():
    from tokenizers.pre_tokenizers import ByteLevel

    letters = sorted(ByteLevel.alphabet())
    entries = [*letters, *(f"{letter}</w>" for letter in letters), "<|startoftext|>", "<|endoftext|>"]
    return {entry: number for number, entry in enumerate(entries)}


def clip_tokenizer(length):
    from transformers import CLIPTokenizer

    vocabulary = clip_vocabulary()
    end = vocabulary["<|endoftext|>"]
    special = {"vocab_size": len(vocabulary), "bos_token_id": end - 1, "eos_token_id": end, "pad_token_id": end}
    return CLIPTokenizer(vocab=vocabulary, merges=[], model_max_length=length), special


def word_tokenizer():
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    special = ["<pad>", "<eos>", "<bos>", "<unk>"]
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    trainer = trainers.BpeTrainer(vocab_size=200, special_tokens=special, show_progress=False)
    tokenizer.train_from_iterator(["this is a photo of dog bark rain car engine siren speech"], trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        eos_token="<eos>",
        bos_token="<bos>",
        unk_token="<unk>",
        model_max_length=64,
    )


def t5_tokenizer():
    from transformers import T5TokenizerFast

    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), *((letter, -1.0) for letter in f"\u2581{LETTERS}")]
    return T5TokenizerFast(vocab=pieces, extra_ids=0, model_max_length=16)


def roberta_tokenizer(length=20):
    from tokenizers.pre_tokenizers import ByteLevel
    from transformers import RobertaTokenizerFast

    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    vocabulary = {entry: number for number, entry in enumerate([*special, *sorted(ByteLevel.alphabet())])}
    return RobertaTokenizerFast(vocab=vocabulary, merges=[], model_max_length=length), len(vocabulary)
